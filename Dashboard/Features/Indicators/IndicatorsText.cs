namespace Dashboard.Features.Indicators;

/// <summary>Texts of the list of indicators and of the page of one.</summary>
public sealed class IndicatorsText;
