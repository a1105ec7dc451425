using System.Globalization;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Catalogue.Reading;

/// <summary>Reads a target: empty, <c>95</c>, <c>[0.90;1.10]</c> or <c>urban:10;rural:5</c>.</summary>
internal static class TargetReader
{
    private const string Urban = "urban:";
    private const string Rural = "rural:";

    public static Target? Read(DataRow row)
    {
        var text = row["target"];
        var basis = row.Required("target_basis");
        if ((text.Length == 0) != (basis == "none"))
        {
            throw row.Fault("target_basis", "A target has a basis, and none means no target.");
        }

        if (text.Length == 0)
        {
            return null;
        }

        if (basis is not ("policy" or "reference" or "design"))
        {
            throw row.Fault("target_basis", $"'{basis}' is none of policy, reference, design, none.");
        }

        var parts = text.Trim('[', ']').Split(';');
        if (text is ['[', .., ']'] && parts.Length == 2)
        {
            var (lower, upper) = (Number(row, parts[0]), Number(row, parts[1]));
            return lower < upper ? new Target(lower, upper, null, basis) : throw row.Fault("target", "The range is empty.");
        }

        if (parts.Length == 2 && parts[0].StartsWith(Urban, StringComparison.Ordinal) && parts[1].StartsWith(Rural, StringComparison.Ordinal))
        {
            var urban = Number(row, parts[0][Urban.Length..]);
            return new Target(urban, urban, Number(row, parts[1][Rural.Length..]), basis);
        }

        var value = Number(row, text);
        return new Target(value, value, null, basis);
    }

    private static double Number(DataRow row, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw row.Fault("target", $"'{text}' is not a number.");
}
