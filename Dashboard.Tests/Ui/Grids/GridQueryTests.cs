using Dashboard.Ui.Grids;

namespace Dashboard.Tests.Ui.Grids;

public sealed class GridQueryTests
{
    private static readonly string[] Sorts = ["name", "source"];

    [Theory]
    [InlineData("/x?sort=name&page=3&size=50", "name", false, 3, 50)]
    [InlineData("/x?sort=-source", "source", true, 1, 25)]
    [InlineData("/x?sort=value&page=0&size=7", null, false, 1, 25)]
    [InlineData("/x?sort=-&page=-1&size=", null, false, 1, 25)]
    [InlineData("/x?page=99999999999999999999", null, false, 1, 25)]
    [InlineData("/x", null, false, 1, 25)]
    public void Read_AnyAddress_IsAPageThatATableCanShow(string address, string? sort, bool descending, int page, int size) =>
        Assert.Equal(new GridQuery(sort, descending, page, size), GridQuery.Read(address, Sorts));

    [Fact]
    public void Write_KeepsWhatElseStandsInTheAddress_AndReadsBack()
    {
        var query = new GridQuery("name", true, 3, 50);

        var address = query.Write("/indicators?area=5101&page=9#x");

        Assert.Equal("/indicators?area=5101&sort=-name&size=50&page=3", address);
        Assert.Equal(query, GridQuery.Read(address, Sorts));
        Assert.Equal("/indicators?area=5101", GridQuery.Read("", Sorts).Write(address));
    }

    [Fact]
    public void By_TheSameColumn_TurnsRound_AndBeginsAtTheFirstPage()
    {
        var once = new GridQuery(null, false, 4, 25).By("name");

        Assert.Equal(new GridQuery("name", false, 1, 25), once);
        Assert.Equal(new GridQuery("name", true, 1, 25), once.By("name"));
        Assert.Equal(new GridQuery("source", false, 1, 25), once.By("name").By("source"));
    }

    [Theory]
    [InlineData(1, 25, true)]
    [InlineData(3, 1, false)]
    [InlineData(9, 1, false)]
    public void RowsOf_APage_AreThose_AndTheLastWhereItWouldBeBehindIt(int page, int rows, bool hasMore)
    {
        var found = GridPages.Of<int>([.. Enumerable.Range(1, 51)], new GridQuery(null, false, page, 25));

        Assert.Equal((rows, Math.Min(page, 3), 51, hasMore), (found.Rows.Count, found.Page, found.Total, found.HasMore));
    }

    [Fact]
    public void RowsOf_Nothing_AreTheFirstPage() => Assert.Equal((0, 1, false), GridPages.Of<int>([], new GridQuery(null, false, 2, 25)) is var none ? (none.Rows.Count, none.Page, none.HasMore) : default);
}
