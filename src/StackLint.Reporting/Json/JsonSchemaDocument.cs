namespace StackLint.Reporting.Json;

/// <summary>A published JSON schema.</summary>
/// <param name="Address">Its <c>$id</c>, from where it can be fetched; the reports name it.</param>
/// <param name="Resource">Under which name the program carries it.</param>
public sealed record JsonSchemaDocument(string Address, string Resource)
{
    /// <summary>The schema as it stands in the repository.</summary>
    public string Read()
    {
        using var stream = typeof(JsonSchemaDocument).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
