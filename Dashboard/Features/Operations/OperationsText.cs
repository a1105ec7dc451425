namespace Dashboard.Features.Operations;

/// <summary>Texts of the operations page.</summary>
public sealed class OperationsText;
