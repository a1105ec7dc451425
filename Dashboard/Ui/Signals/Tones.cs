using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Ui.Signals;

/// <summary>The css class of a judgement: better, worse, differs, or empty.</summary>
public static class Tones
{
    /// <summary>The class of an outcome.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Better => "better",
        Outcome.Worse => "worse",
        Outcome.Higher or Outcome.Lower => "differs",
        _ => "",
    };

    /// <summary>The class of a point that breaks a rule.</summary>
    public static string Of(SpecialCause cause, Polarity polarity) => Of(GoodSide.Judge(cause.Side(), polarity));
}
