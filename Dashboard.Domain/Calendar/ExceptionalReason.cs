namespace Dashboard.Domain.Calendar;

/// <summary>Why the calendar calls a period exceptional.</summary>
public enum ExceptionalReason
{
    /// <summary>The Lunar New Year holiday (春节), or a week or month of which a good part lies in it.</summary>
    LunarNewYear,

    /// <summary>A weekend day worked in exchange for a day of some holiday (调休).</summary>
    MakeUpDay,
}
