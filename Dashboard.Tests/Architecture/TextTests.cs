using System.Xml.Linq;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>Every text stands in Chinese and in English.</summary>
public sealed class TextTests
{
    [Fact]
    public void Texts_StandInBothLanguages() =>
        Assert.All(Repository.Files("*.resx").Where(file => !file.EndsWith(".en-US.resx", StringComparison.Ordinal)), SameInBoth);

    private static void SameInBoth(string chinese)
    {
        var here = Texts(chinese);
        var there = Texts(Path.ChangeExtension(chinese, ".en-US.resx"));

        Assert.Equal(here.Keys.Order(StringComparer.Ordinal), there.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(here.Values.Concat(there.Values), string.IsNullOrWhiteSpace);
        Assert.All(here, text => Assert.Equal(Places(text.Value), Places(there[text.Key])));
    }

    private static Dictionary<string, string> Texts(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<int> Places(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "\\{(\\d+)").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();
}
