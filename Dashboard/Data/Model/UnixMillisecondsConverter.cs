using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Model;

/// <summary>Moments are stored as UTC Unix milliseconds: SQLite cannot order a moment with an offset.</summary>
public sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
