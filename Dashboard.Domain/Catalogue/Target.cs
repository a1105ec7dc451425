namespace Dashboard.Domain.Catalogue;

/// <summary>
/// What an indicator should reach. One value (<paramref name="Lower"/> = <paramref name="Upper"/>), a range with both ends inclusive, or
/// one value for town and one for country.
/// </summary>
/// <param name="Lower">Value, or lower end of the range; for settlement targets the urban value.</param>
/// <param name="Upper">Value, or upper end of the range; for settlement targets the urban value.</param>
/// <param name="Rural">The value for villages where it differs; null otherwise.</param>
/// <param name="Basis">policy, reference, design: why this value.</param>
public sealed record Target(double Lower, double Upper, double? Rural, string Basis)
{
    /// <summary>Whether it is a range.</summary>
    public bool IsRange => Lower < Upper;
}
