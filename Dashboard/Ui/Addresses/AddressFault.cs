namespace Dashboard.Ui.Addresses;

/// <summary>A value of an address that the page cannot show; something else stands in for it.</summary>
/// <param name="Name">Its name in the query.</param>
/// <param name="Value">What was written.</param>
/// <param name="Shown">What is shown in its place, as it is written in an address.</param>
public sealed record AddressFault(string Name, string Value, string Shown);
