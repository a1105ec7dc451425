using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.WorkItems.Rows;

/// <content>Numbers and amounts.</content>
internal ref partial struct RowReader
{
    // At four decimals far inside the 64 bits that the amount of one area and day must fit. Sums over areas and days may be larger: they are exact.
    private const long LargestAmount = 100_000_000_000;

    /// <summary>A whole number from <paramref name="least"/> to the field's limit; null when absent.</summary>
    public int? Whole(Field field, int least = 0)
    {
        if (!Has(field, JsonTokenType.Number, "number"))
        {
            return null;
        }

        var bytes = scan.Bytes(field);
        var whole = Utf8Parser.TryParse(bytes, out long number, out var read) && read == bytes.Length;
        if (whole && number >= least && number <= field.Limit)
        {
            return (int)number;
        }

        var code = bytes.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 ? "not-a-whole-number" : bytes[0] == '-' ? "negative" : "out-of-range";
        Fault(field, code, string.Create(CultureInfo.InvariantCulture, $"{least}-{field.Limit}"));
        return null;
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredWhole(Field field, int least)
    {
        var number = Whole(field, least);
        if (number is null)
        {
            Fault(field, "required");
        }

        return number ?? 0;
    }

    /// <summary>An amount of money, not negative, with at most so many decimals; null when absent.</summary>
    public decimal? Money(Field field, int decimals)
    {
        if (!Has(field, JsonTokenType.Number, "number"))
        {
            return null;
        }

        var code = !decimal.TryParse(scan.Bytes(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? "out-of-range"
            : amount < 0 ? "negative"
            : amount > field.Limit ? "out-of-range"
            : decimal.Round(amount, decimals) != amount ? "too-precise"
            : null;
        if (code is null)
        {
            return amount;
        }

        Fault(field, code, string.Create(CultureInfo.InvariantCulture, $"{(code == "too-precise" ? decimals : field.Limit)}"));
        return null;
    }

    /// <summary>A number in units of its last decimal; null when it is absent, null or faulty.</summary>
    public long? Amount(Field field, int decimals, bool mayBeNegative)
    {
        var token = scan.TokenOf(field);
        if (token == JsonTokenType.None)
        {
            return null;
        }

        if (token != JsonTokenType.Number)
        {
            Fault(field, "not-a-number");
            return null;
        }

        if (!decimal.TryParse(scan.Bytes(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > LargestAmount)
        {
            Fault(field, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"{(mayBeNegative ? -LargestAmount : 0)}-{LargestAmount}"));
            return null;
        }

        if (number < 0 && !mayBeNegative)
        {
            Fault(field, "negative");
            return null;
        }

        if (decimal.Round(number, decimals) != number)
        {
            Fault(field, "too-precise", string.Create(CultureInfo.InvariantCulture, $"{decimals}"));
            return null;
        }

        return (long)(number * DecimalScale.Of(decimals));
    }

    /// <summary>Refuses more than there can be, where both numbers are known.</summary>
    public void NotMore(Field part, int? number, int most, string code)
    {
        if (number > most && !stored)
        {
            Fault(part, code, string.Create(CultureInfo.InvariantCulture, $"0-{most}"));
        }
    }
}
