using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Domain.WorkItems;

/// <summary>The due time of an item that brings none, by the service limit of its type. A given due time always stands.</summary>
internal static class DueTimes
{
    public static WorkItem Complete(WorkItem item, WorkCalendar calendar, ServiceLimits limits) => item switch
    {
        Request { DueAt: null } request => request with { DueAt = DueOf(request, calendar, limits) },
        GridEvent { DueAt: null, FiledAt: { } filed } filedEvent => filedEvent with { DueAt = calendar.AddWorkingDays(filed, limits.GridEventWorkingDays) },
        Mediation { DueAt: null, AcceptedAt: { } accepted } mediation => mediation with { DueAt = accepted.AddDays(limits.MediationDays) },
        _ => item,
    };

    /// <summary>The item as if it had brought no due time.</summary>
    public static WorkItem CompleteAnew(WorkItem item, WorkCalendar calendar, ServiceLimits limits) => Complete(
        item switch
        {
            Request request => request with { DueAt = null },
            GridEvent gridEvent => gridEvent with { DueAt = null },
            Mediation mediation => mediation with { DueAt = null },
            _ => item,
        },
        calendar,
        limits);

    /// <summary>Whether the due time comes of the service limit over days of which no notice of holidays is held.</summary>
    public static bool IsAssumed(WorkItem item, WorkCalendar calendar, ServiceLimits limits) => item switch
    {
        Request { Urgent: not true, DueAt: { } due } request => due == DueOf(request, calendar, limits) && IsAssumed(calendar, request.ReceivedAt, due),
        GridEvent { FiledAt: { } filed, DueAt: { } due } => due == calendar.AddWorkingDays(filed, limits.GridEventWorkingDays) && IsAssumed(calendar, filed, due),
        _ => false,
    };

    private static bool IsAssumed(WorkCalendar calendar, DateTimeOffset from, DateTimeOffset due) =>
        !calendar.Covers(CityTime.DayOf(from), CityTime.DayOf(due));

    private static DateTimeOffset DueOf(Request request, WorkCalendar calendar, ServiceLimits limits) => request switch
    {
        { Urgent: true } => request.ReceivedAt.AddHours(limits.RequestUrgentHours),
        { Nature: "consult" } => calendar.AddWorkingDays(request.ReceivedAt, limits.RequestConsultWorkingDays),
        { Nature: "help" } => calendar.AddWorkingDays(request.ReceivedAt, limits.RequestHelpWorkingDays),
        _ => calendar.AddWorkingDays(request.ReceivedAt, limits.RequestComplaintWorkingDays),
    };
}
