using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>A class that stands alone is defined in one style file: two panels once shared a name, and each wore the other's rules.</summary>
public sealed partial class StyleTests
{
    [Fact]
    public void Classes_AreDefinedInOneFile() =>
        Assert.Empty(DefinedTwice(Repository.Files("*.css").Where(file => !file.EndsWith(".razor.css", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))));

    [Fact]
    public void Classes_APlantedSecondDefinition_IsCaught() => Assert.Equal(
        ["finding: a.css, b.css"],
        DefinedTwice([("a.css", ".finding { color: red } .once { }"), ("b.css", "/* .once { } */ h1, .finding { gap: 0 } .x .once { }")]));

    private static List<string> DefinedTwice(IEnumerable<(string File, string Text)> styles) =>
    [
        .. from style in styles
           from rule in Rule().Matches(Comment().Replace(style.Text, "")).Select(match => match.Groups[1].Value)
           from selector in InBrackets().Replace(rule, "").Split(',')
           let alone = Alone().Match(selector.Trim())
           where alone.Success
           group style.File by alone.Groups[1].Value into files
           where files.Distinct(StringComparer.Ordinal).Count() > 1
           orderby files.Key
           select $"{files.Key}: {string.Join(", ", files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}",
    ];

    [GeneratedRegex("/\\*.*?\\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\\([^()]*\\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("([^{}]+)\\{")]
    private static partial Regex Rule();

    [GeneratedRegex("^\\.([\\w-]+)$")]
    private static partial Regex Alone();
}
