using System.Text.Json;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.WorkItems;

/// <summary>What the six types have in common: reading and checking a row, its stored form, and its contributions.</summary>
public sealed class WorkItemRules(TerritoryMap territory, GovernanceCatalogue catalogue, WorkCalendar calendar, ServiceLimits limits)
{
    /// <summary>The territory, catalogue, calendar and limits the rules work with.</summary>
    public TerritoryMap Territory { get; } = territory;

    public GovernanceCatalogue Catalogue { get; } = catalogue;

    public WorkCalendar Calendar { get; } = calendar;

    public ServiceLimits Limits { get; } = limits;

    /// <summary>Reads and checks one row (JSON object with camelCase fields); null item means <paramref name="error"/> says why.</summary>
    public bool TryRead(JsonElement row, DateTimeOffset now, out WorkItem? item, out RowError? error) => throw new NotSupportedException("stub");

    /// <summary>The stored form: canonical UTF-8 JSON of the known fields only (nothing a source sends besides is kept).</summary>
    public byte[] Serialize(WorkItem item) => throw new NotSupportedException("stub");

    /// <summary>Reads the stored form back.</summary>
    public WorkItem Deserialize(ReadOnlySpan<byte> stored) => throw new NotSupportedException("stub");

    /// <summary>
    /// What the version adds to measures, as known at <paramref name="mark"/>: a due cohort counts an open item only once its due time is at
    /// or before the mark. Pure: the same version and mark always give the same amounts. Appends to <paramref name="into"/>.
    /// Does not include <c>task.form.duplicate</c>, which looks at other items: see <see cref="DuplicateForms"/>.
    /// </summary>
    public void Contribute(WorkItem item, DateTimeOffset mark, List<Contribution> into) => throw new NotSupportedException("stub");

    /// <summary>The earliest due moment after the mark at which the contributions of this version change by themselves; null when none.</summary>
    public DateTimeOffset? NextDue(WorkItem item, DateTimeOffset mark) => throw new NotSupportedException("stub");

    /// <summary>First and last day (day numbers, inclusive) to which the version contributes; null when it contributes nothing.</summary>
    public (int First, int Last)? Span(WorkItem item, DateTimeOffset mark) => throw new NotSupportedException("stub");
}
