using System.Globalization;
using Dashboard.Jobs.Nights;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Operations;

/// <summary>The sentences and times of the page.</summary>
internal sealed class OperationsWords(IStringLocalizer<OperationsText> text)
{
    /// <summary>The sentence with which the page begins: the night first.</summary>
    public string Headline(OperationsState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Night is not { } night)
        {
            return text["headline:never", PeriodNames.Moment(state.NextNight)];
        }

        var day = night.Night.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return night.Status switch
        {
            NightStatus.Running when night.ExpectedEnd is { } end => text["headline:running-until", day, PeriodNames.Time(end)],
            NightStatus.Running => text["headline:running", day],
            NightStatus.Failed => text["headline:failed", day],
            _ => text["headline:done", day, PeriodNames.Moment(night.FinishedAt ?? state.Now)],
        };
    }

    /// <summary>The second half: how many things a person must see to.</summary>
    public string Verdict(OperationsState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var persons = state.Faults.Count(fault => fault.NeedsAPerson);
        return persons > 0 ? text["verdict:persons", persons]
            : state.Faults.Length > 0 ? text["verdict:itself", state.Faults.Length]
            : text["verdict:well"];
    }

    /// <summary>A length of time in its two largest units.</summary>
    public string Length(TimeSpan length) => length switch
    {
        { TotalSeconds: < 1 } => text["length:ms", length.Milliseconds],
        { TotalMinutes: < 1 } => text["length:s", length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)],
        { TotalHours: < 1 } => text["length:m", length.Minutes, length.Seconds],
        { TotalDays: < 1 } => text["length:h", length.Hours, length.Minutes],
        _ => text["length:d", (int)length.TotalDays, length.Hours],
    };

    /// <summary>What a step did, from the number it gave.</summary>
    public string Detail(StepState step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Status switch
        {
            NightStatus.Running => $"{step.Percent}%",
            NightStatus.Failed => text["step-failed"],
            NightStatus.Done when step.Detail is { Length: > 0 } detail && long.TryParse(detail, out var number) =>
                text[$"step-detail:{step.Name}", FigureFormat.Number(number, 0)],
            _ => "",
        };
    }
}
