namespace Dashboard.App;

/// <summary>Texts of the frame: navigation, connection, errors.</summary>
public sealed class AppText;
