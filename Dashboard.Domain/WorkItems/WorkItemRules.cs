using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Cohorts;
using Dashboard.Domain.WorkItems.Deliberations;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Projects;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems;

/// <summary>What the six types have in common: reading and checking a row, its stored form, and its contributions. Safe for many threads.</summary>
public sealed class WorkItemRules
{
    private readonly RuleSet<Assignment> assignments;
    private readonly RuleSet<Request> requests;
    private readonly RuleSet<GridEvent> gridEvents;
    private readonly RuleSet<Mediation> mediations;
    private readonly RuleSet<Deliberation> deliberations;
    private readonly RuleSet<Project> projects;
    private readonly int moneyDecimals;

    /// <exception cref="ArgumentException">The catalogue lacks a measure that a type contributes to.</exception>
    public WorkItemRules(TerritoryMap territory, GovernanceCatalogue catalogue, WorkCalendar calendar, ServiceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Territory = territory;
        Catalogue = catalogue;
        Calendar = calendar;
        Limits = limits;
        assignments = new(catalogue, AssignmentMeasures.All);
        requests = new(catalogue, RequestMeasures.All);
        gridEvents = new(catalogue, GridEventMeasures.All);
        mediations = new(catalogue, MediationMeasures.All);
        deliberations = new(catalogue, DeliberationMeasures.All);
        projects = new(catalogue, ProjectMeasures.All);
        moneyDecimals = catalogue.TryFindMeasure("project.dev.investment.done", out var money) ? money.Decimals : 0;
    }

    /// <summary>The territory, catalogue, calendar and limits the rules work with.</summary>
    public TerritoryMap Territory { get; }

    public GovernanceCatalogue Catalogue { get; }

    public WorkCalendar Calendar { get; }

    public ServiceLimits Limits { get; }

    /// <summary>Reads and checks one row (JSON object with camelCase fields); null item means <paramref name="error"/> says why.</summary>
    public bool TryRead(JsonElement row, DateTimeOffset now, out WorkItem? item, out RowError? error) =>
        TryRead(JsonMarshal.GetRawUtf8Value(row), now, out item, out error);

    /// <summary>Reads and checks one row from its bytes.</summary>
    public bool TryRead(ReadOnlySpan<byte> row, DateTimeOffset now, out WorkItem? item, out RowError? error)
    {
        error = Read(row, now, stored: false, trims: true, out item);
        if (error is null)
        {
            error = Place(ref item!);
        }

        item = error is null ? DueTimes.Complete(item!, Calendar, Limits) : null;
        return error is null;
    }

    /// <summary>The item with the due time of its service limit where it brings none; rows that are read have it already.</summary>
    public WorkItem WithDueTime(WorkItem item) => DueTimes.Complete(item, Calendar, Limits);

    /// <summary>Whether the item's due time comes of its service limit over days of which no notice of holidays is held (weekends taken as rest).</summary>
    public bool IsDueTimeAssumed(WorkItem item) => DueTimes.IsAssumed(item, Calendar, Limits);

    /// <summary>The stored form: canonical UTF-8 JSON of the known fields only (nothing a source sends besides is kept).</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Asked of the rules, like its inverse.")]
    public byte[] Serialize(WorkItem item) => item switch
    {
        Assignment assignment => RowWriter.Write(assignment, AssignmentRow.Write),
        Request request => RowWriter.Write(request, RequestRow.Write),
        GridEvent gridEvent => RowWriter.Write(gridEvent, GridEventRow.Write),
        Mediation mediation => RowWriter.Write(mediation, MediationRow.Write),
        Deliberation deliberation => RowWriter.Write(deliberation, DeliberationRow.Write),
        Project project => RowWriter.Write(project, ProjectRow.Write),
        _ => throw new ArgumentException("Not one of the six types.", nameof(item)),
    };

    /// <summary>Reads the stored form back.</summary>
    /// <exception cref="FormatException">The bytes are not a stored form.</exception>
    public WorkItem Deserialize(ReadOnlySpan<byte> stored) => Deserialize(stored, trims: false);

    /// <summary>
    /// Whether a version that comes again says what is stored, both in their stored form. A due time that a service limit gave is not what
    /// the source said: it may have moved with the settings or the calendar since. Neither is padding, which was stored in the past.
    /// </summary>
    public bool SaysTheSame(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> stored)
    {
        if (sent.SequenceEqual(stored))
        {
            return true;
        }

        var former = Deserialize(stored, trims: true);
        return sent.SequenceEqual(Serialize(former)) || sent.SequenceEqual(Serialize(DueTimes.CompleteAnew(former, Calendar, Limits)));
    }

    /// <summary>
    /// What the version adds to measures, as known at <paramref name="mark"/>: a due cohort counts an open item only once its due time is at
    /// or before the mark. Pure: the same version and mark always give the same amounts. Appends to <paramref name="into"/>.
    /// Does not include <c>task.form.duplicate</c>, which looks at other items: see <see cref="DuplicateForms"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The territory has no such area, or the item is of no known type.</exception>
    /// <returns>What <see cref="NextDue"/> would say: both come of one reading.</returns>
    public DateTimeOffset? Contribute(WorkItem item, DateTimeOffset mark, Deltas into) => Tally(item, mark, into);

    /// <summary>The earliest due moment after the mark at which the contributions of this version change by themselves; null when none.</summary>
    public DateTimeOffset? NextDue(WorkItem item, DateTimeOffset mark) => Tally(item, mark, null);

    /// <summary>First and last day (day numbers, inclusive) to which the version contributes; null when it contributes nothing.</summary>
    public (int First, int Last)? Span(WorkItem item, DateTimeOffset mark)
    {
        var amounts = new Deltas();
        Tally(item, mark, amounts);
        return amounts.Count == 0 ? null : (amounts.Min(amount => amount.Day), amounts.Max(amount => amount.Day));
    }

    private static int SlotCount => Fields.All.Count;

    private WorkItem Deserialize(ReadOnlySpan<byte> stored, bool trims) => Read(stored, default, stored: true, trims, out var item) is { } error
        ? throw new FormatException($"Not a stored work item: {error.Field} {error.Code}.")
        : item!;

    private RowError? Read(ReadOnlySpan<byte> bytes, DateTimeOffset now, bool stored, bool trims, out WorkItem? item)
    {
        item = null;
        if (RowScan.TryScan(bytes, stackalloc RowScan.Slot[SlotCount], stored: !trims, out var scan) is { } unreadable)
        {
            return unreadable;
        }

        var row = new RowReader(scan, now, stored);
        item = ItemTypes.Find(row.RequiredWord(Fields.Type, ItemTypes.Words, "unknown-type")) switch
        {
            WorkItemType.Task => AssignmentRow.Read(ref row),
            WorkItemType.Request => RequestRow.Read(ref row),
            WorkItemType.GridEvent => GridEventRow.Read(ref row),
            WorkItemType.Mediation => MediationRow.Read(ref row),
            WorkItemType.Deliberation => DeliberationRow.Read(ref row),
            WorkItemType.Project => ProjectRow.Read(ref row, moneyDecimals),
            _ => null,
        };
        return row.Error;
    }

    /// <summary>An item lives at a community, a subdistrict or a governing district.</summary>
    private RowError? Place(ref WorkItem item)
    {
        if (!Territory.TryFind(item.Area, out var area))
        {
            return new RowError(Fields.Area.Name, item.Area, "unknown-area");
        }

        if (area.Level == AreaLevel.City || area.Ordinal < 0)
        {
            return new RowError(Fields.Area.Name, item.Area, "area-level");
        }

        item = string.Equals(item.Area, area.Code, StringComparison.Ordinal) ? item : item with { Area = area.Code };
        return null;
    }

    private DateTimeOffset? Tally(WorkItem item, DateTimeOffset mark, Deltas? into)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Deleted)
        {
            return null;
        }

        if (!Territory.TryFind(item.Area, out var area) || area.Ordinal < 0)
        {
            throw new ArgumentException($"The territory has no area '{item.Area}'.", nameof(item));
        }

        var tally = new Tally(area.Ordinal, mark, Calendar, Limits, into);
        switch (item)
        {
            case Assignment assignment:
                assignments.Read(assignment, ref tally);
                break;
            case Request request:
                requests.Read(request, ref tally);
                break;
            case GridEvent gridEvent:
                gridEvents.Read(gridEvent, ref tally);
                break;
            case Mediation mediation:
                mediations.Read(mediation, ref tally);
                break;
            case Deliberation deliberation:
                deliberations.Read(deliberation, ref tally);
                break;
            case Project project:
                projects.Read(project, ref tally);
                break;
            default:
                throw new ArgumentException("Not one of the six types.", nameof(item));
        }

        return tally.NextDue;
    }
}
