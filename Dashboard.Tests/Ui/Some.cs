using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Ui;
using Dashboard.Ui.Addresses;
using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Ui;

/// <summary>Things that tests of screens need at hand.</summary>
internal static class Some
{
    public static readonly Period November = Period.Parse("2026-11");

    public static Indicator Indicator(string code) =>
        GovernanceCatalogue.BuiltIn.TryFindIndicator(code, out var indicator) ? indicator : throw new ArgumentException(code);

    public static Area Area(string code) => TerritoryMap.BuiltIn.TryFind(code, out var area) ? area : throw new ArgumentException(code);

    public static Indicator OnTime => Indicator("services.request.ontime-rate");

    public static Figure Figure(double? value, string code = "services.request.ontime-rate", Period? period = null, FigureStatus status = FigureStatus.Provisional) =>
        new(code, "5101", period ?? November, value, value is null ? null : 985, value is null ? null : 1000, value - 0.8, value + 0.6, value is null ? FigureStatus.Missing : status, value is null ? MissingReason.ZeroDenominator : null, value is null ? null : 1);

    public static JudgedFigure View(double? now, double? before = null, double? lastYear = null, string code = "services.request.ontime-rate")
    {
        var recent = Enumerable.Range(0, 12).Select(i => Figure(97 + (i % 3 * 0.5), code, November.Add(i - 12))).Append(Figure(now, code));
        return new JudgedFigure(Indicator(code), Area("5101"), Figure(now, code), Figure(before, code, November.Previous()), Figure(lastYear, code, November.SameLastYear()), new ValueList<Figure>(recent));
    }

    public static PageState City => new(Area("5101"), November, Partition.Governing);

    public static Reader Reader(string area = "5101", Rights rights = Rights.Read | Rights.Records) => new("tester", AreaScope.Of(Area(area)), rights);
}
