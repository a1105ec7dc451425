using System.Globalization;
using System.Resources;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Observations;
using Dashboard.Domain.WorkItems;
using Dashboard.Features.Boards;
using Dashboard.Features.Imports;
using Dashboard.Features.Indicators;
using Dashboard.Features.Operations;
using Dashboard.Features.SignIn;
using Dashboard.Jobs.Quality;
using Dashboard.Ui;

namespace Dashboard.Tests.Architecture;

/// <summary>Keys of texts that are put together while the program runs: for whatever the catalogue, the territory or the code can put in, there is a text in both languages.</summary>
public sealed class TextKeyTests
{
    private static readonly GovernanceCatalogue Catalogue = GovernanceCatalogue.BuiltIn;

    private static readonly (Type Texts, string Key, IEnumerable<object> Values)[] Families =
    [
        (typeof(BoardsText), "group:{0}", Catalogue.Indicators.Select(indicator => indicator.Group)),
        (typeof(BoardsText), "question:{0}", Catalogue.Boards.Select(board => board.Key).Where(board => board != "overview")),
        (typeof(IndicatorsText), "moment:{0}", Moments()),
        (typeof(IndicatorsText), "state:{0}", States()),
        (typeof(IndicatorsText), "source:{0}", Catalogue.Indicators.Select(indicator => indicator.SourceSystem)),
        (typeof(IndicatorsText), "basis:{0}", Catalogue.Indicators.Select(indicator => indicator.Target?.Basis).OfType<string>()),
        (typeof(IndicatorsText), "kind:{0}", Catalogue.Indicators.Select(indicator => (object)indicator.Kind)),
        (typeof(IndicatorsText), "how:{0}", Catalogue.Indicators.Select(indicator => (object)indicator.Kind)),
        (typeof(IndicatorsText), "polarity:{0}", Catalogue.Indicators.Select(indicator => (object)indicator.Polarity)),
        (typeof(IndicatorsText), "applies:{0}", Catalogue.Indicators.Select(indicator => (object)indicator.AppliesTo)),
        (typeof(IndicatorsText), "nature:{0}", Catalogue.Measures.Select(measure => (object)measure.Nature)),
        (typeof(IndicatorsText), "origin:{0}", Catalogue.Measures.Select(measure => (object)measure.Origin)),
        (typeof(IndicatorsText), "level:{0}", Catalogue.Measures.Select(measure => (object)measure.CollectedAt)),
        (typeof(IndicatorsText), "rule:{0}", Catalogue.Measures.Where(measure => measure.Rule is { Length: > 0 }).Select(measure => measure.Code)),
        (typeof(UiText), "grain:{0}", Enum.GetValues<Grain>().Cast<object>()),
        (typeof(UiText), "missing:{0}", Enum.GetValues<MissingReason>().Cast<object>()),
        (typeof(UiText), "missing-full:{0}", Enum.GetValues<MissingReason>().Cast<object>()),
        (typeof(UiText), "outcome:{0}", Enum.GetValues<Standing>().Cast<object>()),
        (typeof(UiText), "unit:{0}", Catalogue.Indicators.Select(indicator => indicator.Unit).Where(unit => unit is not ("ratio" or "index"))),
        (typeof(ImportsText), "reason:{0}", RowCodes.All),
        (typeof(OperationsText), "fault:{0}:title", Faults()),
        (typeof(OperationsText), "fault:{0}:why", Faults()),
        (typeof(OperationsText), "fault:{0}:do", Faults()),
        (typeof(OperationsText), "fault:{0}:itself", Faults()),
        (typeof(OperationsText), "line:{0}", Findings()),
        (typeof(SignInText), "demo:{0}", DemoPerson.All.Select(person => person.Key)),
        (typeof(SignInText), "demo:{0}:what", DemoPerson.All.Select(person => person.Key)),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public void Keys_PutTogetherFromTheCatalogueAndTheCode_HaveTheirText(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var without =
            from family in Families
            let texts = new ResourceManager(family.Texts)
            from value in family.Values.Distinct()
            let key = string.Format(CultureInfo.InvariantCulture, family.Key, value)
            where string.IsNullOrEmpty(texts.GetString(key, culture))
            select $"{family.Texts.Name} {key}";

        Assert.Empty(without);
        Assert.All(Families, family => Assert.NotEmpty(family.Values));
    }

    private static IEnumerable<string> Moments() =>
        from type in typeof(WorkItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorkItem)))
        from property in type.GetProperties()
        where property.Name.EndsWith("At", StringComparison.Ordinal) && (property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?))
        select char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static IEnumerable<string> States() => typeof(WorkItem).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(typeof(WorkItem).Namespace!, StringComparison.Ordinal) == true && type.Name.EndsWith("Words", StringComparison.Ordinal))
        .Select(type => type.GetProperty("State")?.GetValue(null) as Vocabulary).OfType<Vocabulary>()
        .SelectMany(words => words.Words).Concat(ReturnRules.Status.Words);

    private static IEnumerable<string> Findings() => typeof(QualityCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    // The codes as the code writes them, so that a new one is asked for its texts.
    private static IEnumerable<string> Faults() => Findings().Concat(
        System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Support.Repository.Files("FaultFinding.cs").Single()), "\\bOf\\(\"([a-z-]+)\"").Select(match => match.Groups[1].Value));
}
