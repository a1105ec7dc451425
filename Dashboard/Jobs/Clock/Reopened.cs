namespace Dashboard.Jobs.Clock;

/// <summary>What was taken back.</summary>
/// <param name="Periods">Periods that are open again.</param>
/// <param name="Nights">Nights that will run again.</param>
/// <param name="Items">Items whose due time has not passed after all.</param>
/// <param name="Mark">Up to when due times are counted now.</param>
internal sealed record Reopened(int Periods, int Nights, int Items, DateTimeOffset Mark);
