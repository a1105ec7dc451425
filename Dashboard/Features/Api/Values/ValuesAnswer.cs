namespace Dashboard.Features.Api.Values;

/// <summary>Figures of one moment.</summary>
/// <param name="AsOf">When the last change that counts was committed, in the city's time; null before the first.</param>
/// <param name="Sequence">Its number in the change log.</param>
/// <param name="Values">The figures, by code, area and period in the order asked.</param>
internal sealed record ValuesAnswer(DateTimeOffset? AsOf, long Sequence, IEnumerable<ValueRow> Values);
