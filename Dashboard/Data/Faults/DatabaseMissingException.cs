namespace Dashboard.Data.Faults;

/// <summary>The data folder held a database, and its file is gone or empty. A new one in its place would hide that keys, people and records are lost.</summary>
public sealed class DatabaseMissingException(string file) : Exception($"{file} is missing or empty")
{
}
