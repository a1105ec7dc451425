using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Formatting;

/// <summary>Writes what a figure is made of: numerator over denominator, large amounts in 万 and 亿 (k, M, bn), money in yuan.</summary>
public sealed class FractionFormat(IStringLocalizer<UiText> text, FigureFormat format)
{
    private const string TenThousandYuan = "10k yuan";

    /// <summary>"4,213/4,584", "10.01亿/11.42亿元"; empty where the kind has no parts.</summary>
    public string Of(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        var above = UnitOf(indicator.Numerator);
        var below = UnitOf(indicator.Denominator);
        return (figure.Numerator, figure.Denominator) switch
        {
            ({ } numerator, { } denominator) when above == below => WithUnit($"{Compact(numerator, above)}/{Compact(denominator, below)}", above),
            ({ } numerator, { } denominator) => $"{WithUnit(Compact(numerator, above), above)}/{WithUnit(Compact(denominator, below), below)}",
            ({ } numerator, null) => WithUnit(Compact(numerator, above), above),
            _ => "",
        };
    }

    // Cases and people need no unit beside the name of the indicator; what is measured does.
    private string WithUnit(string parts, string? unit) => unit switch
    {
        TenThousandYuan when FigureFormat.Chinese => parts + format.Unit("yuan"),
        TenThousandYuan => format.WithUnit(parts, "yuan"),
        "hour" or "m2" => format.WithUnit(parts, unit),
        _ => parts,
    };

    private string Compact(decimal value, string? unit)
    {
        var amount = unit == TenThousandYuan ? value * 10_000 : value;
        var size = Math.Abs(amount);
        if (size < 100_000)
        {
            return FigureFormat.Rounded(amount);
        }

        return FigureFormat.Chinese
            ? size < 100_000_000 ? text["compact:10k", Number(amount / 10_000, 1)] : text["compact:100m", Number(amount / 100_000_000, 2)]
            : size < 1_000_000 ? Number(amount / 1_000, 1) + "k"
            : size < 1_000_000_000 ? Number(amount / 1_000_000, 2) + "M" : Number(amount / 1_000_000_000, 2) + "bn";
    }

    private static string Number(decimal value, int decimals) => FigureFormat.Number((double)value, decimals);

    private static string? UnitOf(Term? term) => term is Term.OfMeasure { Measure: var measure } ? measure.Unit : null;
}
