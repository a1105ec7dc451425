using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Formatting;

/// <summary>Says how a figure differs from an earlier one.</summary>
public sealed class Changes(IStringLocalizer<UiText> text, FigureFormat format)
{
    /// <summary>The change in words, judged at the digits that are shown: what looks equal is called equal.</summary>
    public ChangeWords Between(Indicator indicator, Figure now, Figure? before)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Value is not { } current || before?.Value is not { } former)
        {
            return new ChangeWords(ChangeDirection.Unknown, "", text["change:none"], "", "");
        }

        var difference = Math.Round(current - former, indicator.Decimals, MidpointRounding.AwayFromZero);
        if (difference == 0)
        {
            return new ChangeWords(ChangeDirection.Same, "→", text["change:same"], "", "");
        }

        var amount = format.Headline(Math.Abs(difference), indicator.Decimals);
        var unit = format.Unit(indicator.Unit == "%" ? "pp" : indicator.Unit);
        return difference > 0
            ? new ChangeWords(ChangeDirection.Up, "↑", text["change:up"], amount, unit)
            : new ChangeWords(ChangeDirection.Down, "↓", text["change:down"], amount, unit);
    }
}
