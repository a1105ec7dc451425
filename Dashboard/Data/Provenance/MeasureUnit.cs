using Dashboard.Domain.Catalogue;

namespace Dashboard.Data.Provenance;

/// <summary>Amounts in the unit of their measure.</summary>
internal static class MeasureUnit
{
    /// <summary>Entries of a histogram or of a member list are counts.</summary>
    public static decimal Of(Measure measure, long amount) =>
        measure.Nature is MeasureNature.Duration or MeasureNature.Distinct ? amount : amount / DecimalScale.Of(measure.Decimals);
}
