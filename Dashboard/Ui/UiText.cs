namespace Dashboard.Ui;

/// <summary>Texts shared by all screens: units, periods, missing reasons, changes, tables.</summary>
public sealed class UiText;
