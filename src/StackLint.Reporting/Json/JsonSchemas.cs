namespace StackLint.Reporting.Json;

/// <summary>The schemas of our own formats. The number in a name is the version that the reports tell.</summary>
public static class JsonSchemas
{
    private const string Root = "https://raw.githubusercontent.com/stacklint/stacklint/main/src/StackLint.Reporting/Json/Schema/";

    /// <summary>Of the document.</summary>
    public static JsonSchemaDocument Report { get; } = Create("report-1.json");

    /// <summary>Of each line of JSON lines.</summary>
    public static JsonSchemaDocument Lines { get; } = Create("line-1.json");

    private static JsonSchemaDocument Create(string name) => new(Root + name, "schema/" + name);
}
