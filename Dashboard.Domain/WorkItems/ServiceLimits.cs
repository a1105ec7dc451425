namespace Dashboard.Domain.WorkItems;

/// <summary>Service limits that apply where an item brings no due time. Bound from the settings section <c>ServiceLimits</c>.</summary>
public sealed record ServiceLimits
{
    /// <summary>Working days for a consultation by 12345.</summary>
    public int RequestConsultWorkingDays { get; init; } = 3;

    /// <summary>Working days for a request for help.</summary>
    public int RequestHelpWorkingDays { get; init; } = 5;

    /// <summary>Working days for complaints, reports and everything else.</summary>
    public int RequestComplaintWorkingDays { get; init; } = 7;

    /// <summary>Clock hours for urgent requests.</summary>
    public int RequestUrgentHours { get; init; } = 24;

    /// <summary>Working days for a grid event after filing.</summary>
    public int GridEventWorkingDays { get; init; } = 7;

    /// <summary>Calendar days for a mediation after acceptance (人民调解工作若干规定 art. 33: one month).</summary>
    public int MediationDays { get; init; } = 30;

    /// <summary>Whether a suspended request is not due while it is suspended.</summary>
    public bool RequestSuspensionStopsClock { get; init; }

    /// <summary>Whether a suspended grid event (挂账: it needs a project first) is not due while it is suspended.</summary>
    public bool GridEventSuspensionStopsClock { get; init; } = true;
}
