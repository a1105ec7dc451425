using Dashboard.Domain.Catalogue;

namespace Dashboard.Data.Provenance;

/// <summary>Amounts in the unit of their measure.</summary>
internal static class MeasureUnit
{
    public static decimal Of(Measure measure, long amount)
    {
        // Entries of a histogram or of a member list are counts.
        if (measure.Nature is MeasureNature.Duration or MeasureNature.Distinct)
        {
            return amount;
        }

        decimal value = amount;
        for (var i = 0; i < measure.Decimals; i++)
        {
            value /= 10;
        }

        return value;
    }
}
