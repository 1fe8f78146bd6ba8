using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StackLint.Reporting.Json;

namespace StackLint.Tests;

/// <summary>
/// A published schema of ours in a form that refuses members which it does not name. The published form takes them: a reader must
/// not break when one is added.
/// </summary>
internal sealed class ClosedSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema _schema;

    private ClosedSchema(JsonSchemaDocument document)
    {
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };

        // The schema of lines points into that of the document; one registry holds both.
        foreach (var other in new[] { JsonSchemas.Report, JsonSchemas.Lines }.Where(o => o != document))
        {
            if (other == JsonSchemas.Report)
            {
                JsonSchema.FromText(Closed(other), options);
            }
        }

        _schema = JsonSchema.FromText(Closed(document), options);
    }

    internal static ClosedSchema Report { get; } = new(JsonSchemas.Report);

    internal static ClosedSchema Lines { get; } = new(JsonSchemas.Lines);

    /// <summary>What is wrong with a value, empty for nothing.</summary>
    internal IReadOnlyList<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = _schema.Evaluate(document.RootElement, Options);
        return result.IsValid
            ? []
            : [$"not valid: {json[..Math.Min(200, json.Length)]}", .. (result.Details ?? []).Where(static d => d.Errors is { Count: > 0 }).Select(static d => $"{d.InstanceLocation} ({d.EvaluationPath}): {string.Join("; ", d.Errors!.Values)}")];
    }

    private static string Closed(JsonSchemaDocument document)
    {
        var root = JsonNode.Parse(document.Read())!;
        Close(root);

        // What others refer to is closed where they do, since they may add members.
        foreach (var definition in root["$defs"]?.AsObject() ?? [])
        {
            definition.Value!.AsObject().Remove("unevaluatedProperties");
        }

        return root.ToJsonString();
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    Close(item);
                }

                break;
            case JsonObject schema:
                foreach (var (_, value) in schema.ToList())
                {
                    Close(value);
                }

                if ((schema["properties"] is JsonObject && schema["required"] is JsonArray) || schema["$ref"]?.GetValueKind() == JsonValueKind.String)
                {
                    schema["unevaluatedProperties"] = false;
                }

                break;
        }
    }
}
