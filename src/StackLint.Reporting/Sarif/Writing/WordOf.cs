using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>SARIF's words for the values of enumerations.</summary>
internal static class WordOf
{
    public static string Level(FailureLevel level) => level switch
    {
        FailureLevel.Error => "error",
        FailureLevel.Warning => "warning",
        FailureLevel.Note => "note",
        _ => "none",
    };

    public static string State(BaselineState state) => state switch
    {
        BaselineState.New => "new",
        BaselineState.Unchanged => "unchanged",
        BaselineState.Updated => "updated",
        _ => "absent",
    };
}
