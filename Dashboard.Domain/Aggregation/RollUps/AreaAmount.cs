namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>What a measure comes to over an area and a window.</summary>
/// <param name="Amount">In the smallest unit.</param>
/// <param name="Reports">How many returns stand behind it: for a stock cells with a known value, for a flow cells times return periods.</param>
internal readonly record struct AreaAmount(Int128 Amount, long Reports);
