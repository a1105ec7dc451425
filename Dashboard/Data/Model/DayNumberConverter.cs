using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Model;

/// <summary>Days are stored as day numbers: they order and subtract alike on both databases.</summary>
public sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(day => day.DayNumber, number => DateOnly.FromDayNumber(number));
