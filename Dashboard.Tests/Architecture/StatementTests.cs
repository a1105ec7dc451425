using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>Where statements over the change log, and what is read together with it, may be written.</summary>
public sealed partial class StatementTests
{
    private const string ChangesRoom = "Dashboard/Data/Changes/";
    private const string BlocksRoom = "Dashboard/Data/Blocks/";

    [Fact]
    public void Statements_OverTheChangeLog_AreInItsRoomAlone() =>
        Assert.Empty(Sources(ChangesRoom).Where(source => OverTheLog().IsMatch(source.Text)).Select(source => source.Path));

    [Fact]
    public void Statements_OverBlocksAndNights_AreInTheirRoomsAlone() =>
        Assert.Empty(Sources(ChangesRoom, BlocksRoom).Where(source => OverBlocks().IsMatch(source.Text)).Select(source => source.Path));

    [Fact]
    public void Rooms_OfTheStatements_HoldSome()
    {
        Assert.Contains(Sources(), source => source.Path.StartsWith(ChangesRoom, StringComparison.Ordinal) && OverTheLog().IsMatch(source.Text));
        Assert.Contains(Sources(), source => source.Path.StartsWith(BlocksRoom, StringComparison.Ordinal) && OverBlocks().IsMatch(source.Text));
    }

    [Theory]
    [InlineData("\"SELECT max(sequence) FROM change\"")]
    [InlineData("\"SELECT committed_at\\nFROM  change WHERE sequence = 1\"")]
    [InlineData("\"INSERT INTO change (sequence) VALUES (1)\"")]
    [InlineData("\"SELECT 1 FROM work_item AS w JOIN change AS c ON c.sequence = w.sequence\"")]
    [InlineData("\"UPDATE change SET deltas = NULL\"")]
    [InlineData("\"DELETE FROM \\\"change\\\"\"")]
    [InlineData("\"COPY change (sequence) FROM STDIN\"")]
    [InlineData("Insert(\"INSERT\", \"change\", columns)")]
    [InlineData("db.Changes.Add(change)")]
    [InlineData("public DbSet<Change> Log => Set<Change>();")]
    [InlineData("db.Set<Dashboard.Data.Changes.Change>().ToListAsync()")]
    [InlineData("\"SELECT grain FROM closed_period\"")]
    [InlineData("\"SELECT reason FROM chart_phase\"")]
    public void OverTheLog_APlantedStatement_IsCaught(string line) => Assert.Matches(OverTheLog(), line);

    [Theory]
    [InlineData("\"SELECT blob FROM night_delta\"")]
    [InlineData("\"INSERT INTO measure_block (measure) VALUES (1)\"")]
    [InlineData("\"DELETE FROM rollup_block\"")]
    [InlineData("\"SELECT sequence FROM measure_base\"")]
    public void OverBlocks_APlantedStatement_IsCaught(string line) => Assert.Matches(OverBlocks(), line);

    [Theory]
    [InlineData("the amounts that come from changes of the log")]
    [InlineData("tail.ChangesAsync()")]
    [InlineData("db.ClosedPeriods.AsNoTracking()")]
    [InlineData("class=\"change\"")]
    public void OverTheLog_OtherText_IsLeftAlone(string line) => Assert.DoesNotMatch(OverTheLog(), line);

    private static IEnumerable<(string Path, string Text)> Sources(params string[] except) =>
        from file in Repository.Files("*.cs").Concat(Repository.Files("*.razor"))
        let path = Repository.Relative(file)
        where path.StartsWith("Dashboard/", StringComparison.Ordinal) && !except.Any(room => path.StartsWith(room, StringComparison.Ordinal))
        select (path, File.ReadAllText(file));

    [GeneratedRegex(
        """(\b|\\n)(FROM|INTO|JOIN|UPDATE|COPY|TABLE)(\s|\\n)+\\?"?(change|closed_period|chart_phase)\b|(?<!=)"change"|\.Changes\.[A-Z]\w*\(|Set<([\w.]+\.)?Change>""")]
    private static partial Regex OverTheLog();

    [GeneratedRegex("""(\b|\\n)(FROM|INTO|JOIN|UPDATE|COPY|TABLE)(\s|\\n)+\\?"?(measure_block|rollup_block|measure_base|night_delta)\b""")]
    private static partial Regex OverBlocks();
}
