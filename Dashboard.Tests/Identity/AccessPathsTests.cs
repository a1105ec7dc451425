using Dashboard.Identity;

namespace Dashboard.Tests.Identity;

public sealed class AccessPathsTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/boards/core?area=5101", "/boards/core?area=5101")]
    [InlineData("/boards/%E6%A0%B8?a=1#b", "/boards/%E6%A0%B8?a=1#b")]
    [InlineData("/boards/核心?q=锦江", "/boards/%E6%A0%B8%E5%BF%83?q=%E9%94%A6%E6%B1%9F")]
    [InlineData("/é\u2028\u3002", "/%C3%A9%E2%80%A8%E3%80%82")]
    [InlineData("/\U0001F3D9", "/%F0%9F%8F%99")]
    [InlineData("/a b\"<>\\", "/a%20b%22%3C%3E%5C")]
    [InlineData("//evil.example", null)]
    [InlineData("/\\evil.example", null)]
    [InlineData("https://evil.example", null)]
    [InlineData("evil", null)]
    [InlineData("/a\nb", null)]
    [InlineData("/\0", null)]
    [InlineData("/\u0085", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Local_Address_OnlyPathsOfThisProgramAsAHeaderCanHoldThem(string? address, string? local) => Assert.Equal(local, AccessPaths.Local(address));

    [Fact]
    public void Local_LoneSurrogate_IsReplacedAndTooLongIsNone()
    {
        Assert.Equal("/%EF%BF%BD", AccessPaths.Local("/" + '\uD800'));
        Assert.Null(AccessPaths.Local("/" + new string('a', 2_000)));
    }
}
