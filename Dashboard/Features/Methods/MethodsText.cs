namespace Dashboard.Features.Methods;

/// <summary>Texts of the page that explains how figures judge.</summary>
public sealed class MethodsText;
