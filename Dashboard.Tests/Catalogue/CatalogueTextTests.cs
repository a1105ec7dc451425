using System.Text.RegularExpressions;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Tests.Catalogue;

/// <summary>What the catalogue says to its readers is said in their language, and cites nothing that they cannot open.</summary>
public sealed partial class CatalogueTextTests
{
    private static readonly GovernanceCatalogue Catalogue = GovernanceCatalogue.BuiltIn;

    public static TheoryData<string> Indicators => new(Catalogue.Indicators.Select(indicator => indicator.Code));

    public static TheoryData<string> MeasuresWithNotes => new(Catalogue.Measures
        .Where(measure => measure.NotesZh.Length > 0)
        .Select(measure => measure.Code));

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Rationale_IsWrittenForItsReader(string code)
    {
        var indicator = Catalogue.Indicators.Single(each => each.Code == code);

        Assert.EndsWith("。", indicator.RationaleZh, StringComparison.Ordinal);
        Assert.DoesNotMatch(LatinWord(), indicator.RationaleZh);
        Assert.EndsWith(".", indicator.RationaleEn, StringComparison.Ordinal);
        Assert.DoesNotMatch(Chinese(), indicator.RationaleEn);
    }

    [Theory]
    [MemberData(nameof(MeasuresWithNotes))]
    public void Notes_AreWrittenForTheirReader(string code)
    {
        Assert.True(Catalogue.TryFindMeasure(code, out var measure));

        Assert.DoesNotMatch(LatinWord(), measure.NotesZh.Replace("docs/notices.md", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(Chinese(), measure.NotesEn);
    }

    [Theory]
    [InlineData("Seed: 归一治水")]
    public void LatinWord_APlantedSentence_IsCaught(string text) => Assert.Matches(LatinWord(), text);

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]")]
    private static partial Regex Chinese();
}
