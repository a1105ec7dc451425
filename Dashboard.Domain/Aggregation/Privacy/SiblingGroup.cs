namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>Communities of which the sum is shown to everybody: those of a subdistrict in one stratum.</summary>
/// <param name="Cells">Their cells, in the order of their codes.</param>
/// <param name="IsMixed">Both strata together, because one of them is a single community; the subdistrict's strata are not shown then.</param>
internal sealed record SiblingGroup(int[] Cells, bool IsMixed);
