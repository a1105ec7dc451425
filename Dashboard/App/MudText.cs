namespace Dashboard.App;

/// <summary>The words of the MudBlazor parts that this program uses.</summary>
public sealed class MudText;
