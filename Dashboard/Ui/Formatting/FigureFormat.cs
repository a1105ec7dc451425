using System.Globalization;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Ui.Figures;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Formatting;

/// <summary>Writes figures for people. Digits are written alike in every culture; words and units follow the language.</summary>
public sealed class FigureFormat(IStringLocalizer<UiText> text)
{
    private static readonly CultureInfo Digits = CultureInfo.InvariantCulture;

    /// <summary>A number with separators and exactly that many decimals; a true minus sign; never "−0".</summary>
    public static string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(Digits), Digits).Replace('-', '−');
    }

    /// <summary>An exact amount with separators and as many decimals as it carries.</summary>
    public static string Amount(decimal value) => value.ToString("#,##0.####", Digits).Replace('-', '−');

    /// <summary>A large number for a headline: 万 and 亿 in Chinese from 100,000 on, k and M in English.</summary>
    public string Headline(double value, int decimals)
    {
        var size = Math.Abs(value);
        if (size < 100_000)
        {
            return Number(value, decimals);
        }

        return Chinese
            ? size < 1e8 ? text["compact:10k", Number(value / 1e4, 2)] : text["compact:100m", Number(value / 1e8, 2)]
            : size < 1e6 ? Number(value / 1e3, 1) + "k" : size < 1e9 ? Number(value / 1e6, 2) + "M" : Number(value / 1e9, 2) + "bn";
    }

    /// <summary>The value of a figure without its unit, or the short reason why there is none.</summary>
    public string Value(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value ? Headline(value, indicator.Decimals) : MissingShort(figure);
    }

    /// <summary>The value with its unit, or the short reason why there is none.</summary>
    public string ValueWithUnit(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value ? WithUnit(Headline(value, indicator.Decimals), indicator.Unit) : MissingShort(figure);
    }

    /// <summary>A written number followed by a unit: no space before %, one before others.</summary>
    public string WithUnit(string number, string unit)
    {
        var name = Unit(unit);
        return name.Length == 0 ? number : unit == "%" ? number + name : $"{number} {name}";
    }

    /// <summary>The unit in the reader's language, empty for bare numbers; a unit the texts do not know is shown as the catalogue writes it.</summary>
    public string Unit(string unit)
    {
        if (unit is "ratio" or "index")
        {
            return "";
        }

        var found = text["unit:" + unit];
        return found.ResourceNotFound ? unit : found.Value;
    }

    /// <summary>An amount for a card: one digit after the point is enough once there are four before it.</summary>
    public static string Rounded(decimal value) => Amount(Math.Abs(value) >= 1000 ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : value);

    /// <summary>A share (0 to 1) as a percentage; never rounds up to 100 or down to 0.</summary>
    public static string Share(double share)
    {
        var percent = share * 100;
        var shown = percent is > 99.9 and < 100 ? 99.9 : percent is > 0 and < 0.1 ? 0.1 : percent;
        return Number(shown, shown == Math.Round(shown) ? 0 : 1) + "%";
    }

    /// <summary>Why a figure is missing, in two or three characters.</summary>
    public string MissingShort(Figure figure) => text["missing:" + ReasonOf(figure)];

    /// <summary>Why a figure is missing, in a sentence.</summary>
    public string MissingLong(Figure figure) => text["missing-full:" + ReasonOf(figure)];

    /// <summary>The target in words ("目标 ≥ 95%"); a sign stands only where more, or less, is possible.</summary>
    public string Target(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Target is not { } target)
        {
            return text["target:none"];
        }

        var upper = WithUnit(TargetNumber(target.Upper), indicator.Unit);
        var words = target switch
        {
            { IsRange: true } when target.Lower == -target.Upper => text["target:within", upper],
            { IsRange: true } => text["target:range", TargetNumber(target.Lower), upper],
            { Rural: { } rural } => text["target:settlements", TargetNumber(target.Upper), WithUnit(TargetNumber(rural), indicator.Unit)],
            _ when indicator.Polarity == Polarity.LowerBetter => text[target.Upper == 0 ? "target:exactly" : "target:at-most", upper],
            _ => text[indicator.Unit == "%" && target.Upper == 100 ? "target:exactly" : "target:at-least", upper],
        };
        return TargetTiming.Accumulates(indicator) && !indicator.AccumulatesOverYear
            ? text["target:per", words.Value, text[$"grain-word:{indicator.NaturalGrain}"].Value]
            : words;
    }

    /// <summary>The name of an indicator in the reader's language.</summary>
    public static string Name(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Chinese ? indicator.NameZh : indicator.NameEn;
    }

    /// <summary>The name of a measure in the reader's language.</summary>
    public static string Name(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Chinese ? measure.NameZh : measure.NameEn;
    }

    /// <summary>Why an indicator is watched, in the reader's language.</summary>
    public static string Rationale(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Chinese ? indicator.RationaleZh : indicator.RationaleEn;
    }

    /// <summary>What a reader of a measure must know, in the reader's language; empty when there is nothing.</summary>
    public static string Notes(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Chinese ? measure.NotesZh : measure.NotesEn;
    }

    /// <summary>The name of a board in the reader's language.</summary>
    public static string Name(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return Chinese ? board.NameZh : board.NameEn;
    }

    /// <summary>Whether the reader reads Chinese.</summary>
    public static bool Chinese => !CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal);

    internal static string TargetNumber(double value) => value.ToString("#,##0.##", Digits).Replace('-', '−');

    private static string ReasonOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return (figure.Reason ?? MissingReason.NoData).ToString();
    }
}
