using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>House habits that no analyzer enforces, checked over the sources themselves.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Sources_AreShort()
    {
        var tooLong = Repository.Files("*.cs").Select(file => (file, limit: 400))
            .Concat(Repository.Files("*.razor").Select(file => (file, limit: 200)))
            .Where(source => File.ReadLines(source.file).Count() > source.limit)
            .Select(source => Repository.Relative(source.file));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Folders_AreNoDrawers()
    {
        var drawers = Repository.Files("*.cs").Concat(Repository.Files("*.razor"))
            .Select(Repository.Relative)
            .Where(path => Drawer().IsMatch(path));

        Assert.Empty(drawers);
    }

    [Fact]
    public void Sources_HaveNoUnfinishedMarks()
    {
        var unfinished = Repository.Files("*.cs").Concat(Repository.Files("*.razor"))
            .Where(file => !file.EndsWith("SourceTests.cs", StringComparison.Ordinal) && Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.Empty(unfinished);
    }

    [Theory]
    [InlineData("Dashboard/Ui/Helpers/Format.cs")]
    [InlineData("Dashboard.Domain/Services/A.cs")]
    public void Drawer_APlantedPath_IsCaught(string path) => Assert.Matches(Drawer(), path);

    [Theory]
    [InlineData("throw new NotSupportedException(\"stub\")")]
    [InlineData("// TODO later")]
    public void Unfinished_APlantedMark_IsCaught(string line) => Assert.Matches(Unfinished(), line);

    [GeneratedRegex("/(Utils|Utilities|Helpers|Common|Misc|Managers?|Services|Models)/")]
    private static partial Regex Drawer();

    [GeneratedRegex("\\bTODO\\b|\\bFIXME\\b|\\bHACK\\b|NotImplementedException|\"stub\"")]
    private static partial Regex Unfinished();
}
