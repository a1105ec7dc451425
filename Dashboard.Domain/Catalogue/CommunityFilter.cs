namespace Dashboard.Domain.Catalogue;

/// <summary>Further conditions that a term may put on communities, written in brackets behind a measure.</summary>
public static class CommunityFilter
{
    /// <summary>Communities with less than 30 m² of service facility per 100 households (国办发〔2021〕56号).</summary>
    public const string BelowFacilityFloor = "below-facility-floor";
}
