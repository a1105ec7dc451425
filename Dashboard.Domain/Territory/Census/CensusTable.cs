using System.Collections.Immutable;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Territory.Census;

/// <summary>
/// Published residents of the 23 governing areas and the 20 statistical districts on 1 November 2020 (七普公报第二号、第七号), and the
/// city's family households. Both columns sum to the same city.
/// </summary>
/// <param name="Households">Family households (家庭户) of the whole city.</param>
/// <param name="Governing">Residents by code of the governing area.</param>
/// <param name="Statistical">Residents by six-digit code of the statistical district.</param>
public sealed record CensusTable(long Households, ImmutableSortedDictionary<string, long> Governing, ImmutableSortedDictionary<string, long> Statistical)
{
    /// <summary>Family households in the census of 2020, the city's bulletin.</summary>
    public const long PublishedHouseholds = 7_419_822;

    private static readonly Lazy<CensusTable> Contained = new(() => Build(PublishedHouseholds, DataTable.Embedded("census2020.csv")));

    /// <summary>The census of 2020.</summary>
    public static CensusTable BuiltIn => Contained.Value;

    /// <summary>Reads the columns <c>code</c>, <c>governing</c> and <c>statistical</c> (empty for a zone, which lies inside districts).</summary>
    /// <exception cref="DataTableException">A figure is missing or negative, or the two partitions do not sum to the same.</exception>
    public static CensusTable Build(long households, DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var governing = table.Rows.ToImmutableSortedDictionary(row => row.Required("code"), row => Residents(row, "governing"), StringComparer.Ordinal);
        var statistical = table.Rows.Where(row => row["statistical"].Length > 0)
            .ToImmutableSortedDictionary(row => row.Required("code"), row => Residents(row, "statistical"), StringComparer.Ordinal);
        var (whole, same) = (governing.Values.Sum(), statistical.Values.Sum());
        return whole == same
            ? new CensusTable(households, governing, statistical)
            : throw new DataTableException(table.Name, "", "statistical", $"The districts sum to {same}, the governing areas to {whole}.");
    }

    private static long Residents(DataRow row, string column) =>
        row.WholeNumber(column) is >= 0 and var number ? number : throw row.Fault(column, "Residents are not negative.");
}
