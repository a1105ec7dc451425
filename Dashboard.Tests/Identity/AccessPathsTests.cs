using Dashboard.Identity;

namespace Dashboard.Tests.Identity;

public sealed class AccessPathsTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/boards/core?area=5101", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("evil", false)]
    [InlineData("/a\nb", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsLocal_Address_OnlyPathsOfThisProgram(string? address, bool local) => Assert.Equal(local, AccessPaths.IsLocal(address));
}
