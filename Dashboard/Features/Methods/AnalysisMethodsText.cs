namespace Dashboard.Features.Methods;

/// <summary>Texts of the statistics on the page of an indicator: what is asked, the formula in words, how to read it, the source.</summary>
public sealed class AnalysisMethodsText;
