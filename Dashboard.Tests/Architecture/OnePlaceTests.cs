using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>Rules that are written once: what they look like, and the only file that may hold them.</summary>
public sealed class OnePlaceTests
{
    private static readonly (string Rule, string Place, Regex Pattern)[] Rules =
    [
        ("powers of ten of decimals", "Dashboard.Domain/Catalogue/DecimalScale.cs",
            new(@"Math\.Pow\(10, ?-?[\w.]*[dD]ecimals\b|\[1, 10, 100, 1_?000|< [\w.]*[dD]ecimals; \w+\+\+\)")),
        ("words of enumerations", "Dashboard.Domain/WireWords.cs",
            new(@"JsonNamingPolicy\.KebabCaseLower|ConvertName\([\w.]+\.ToString\(\)\)|Select\(\w+ => \w+\.ToString\(\)\.ToLowerInvariant\(\)\)|ToLowerInvariant\([\w.]+\.ToString\(\)\[0\]")),
        ("the watermark", "Dashboard/Data/Records/Watermark.cs",
            new(@"= 'mark'|= ""mark""|FromUnixTimeMilliseconds\(long\.Parse\(|\.MarkKey\b")),
        ("names of boards", "Dashboard/Ui/Formatting/CatalogueNames.cs",
            new(@"Boards\.(Where|First|FirstOrDefault|Single|SingleOrDefault)\(\w+ => \w+\.Key == [^)]*\)[^;]*FigureFormat\.Name")),
    ];

    public static TheoryData<string> Names => [.. Rules.Select(rule => rule.Rule)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_IsWrittenInOnePlace(string name)
    {
        var (_, place, pattern) = Rules.Single(rule => rule.Rule == name);
        var places = Repository.Files("*.cs").Concat(Repository.Files("*.razor"))
            .Where(file => Repository.Relative(file) is { } path && (path.StartsWith("Dashboard/", StringComparison.Ordinal) || path.StartsWith("Dashboard.Domain/", StringComparison.Ordinal)))
            .Where(file => pattern.IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.Equal([place], places);
    }

    [Theory]
    [InlineData("powers of ten of decimals", "value * Math.Pow(10, measure.Decimals)")]
    [InlineData("powers of ten of decimals", "Math.Pow(10, -indicator.Decimals)")]
    [InlineData("powers of ten of decimals", "for (var i = 0; i < measure.Decimals; i++)")]
    [InlineData("powers of ten of decimals", "decimal[] Units = [1, 10, 100, 1_000]")]
    [InlineData("words of enumerations", "JsonNamingPolicy.CamelCase.ConvertName(measure.AppliesTo.ToString())")]
    [InlineData("words of enumerations", "char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..]")]
    [InlineData("words of enumerations", "rights.Select(right => right.ToString().ToLowerInvariant())")]
    [InlineData("the watermark", "DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(mark, CultureInfo.InvariantCulture))")]
    [InlineData("the watermark", "\"SELECT value FROM program_state WHERE key = 'mark'\"")]
    [InlineData("names of boards", "Catalogue.Boards.Where(one => one.Key == Indicator.Board).Select(FigureFormat.Name).FirstOrDefault()")]
    public void Rule_APlantedCopy_IsCaught(string name, string line) => Assert.Matches(Rules.Single(rule => rule.Rule == name).Pattern, line);
}
