using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>The XML schemas beside these tests.</summary>
internal static class XmlSchemas
{
    /// <summary>What a document does not have as the schema wants it.</summary>
    public static List<string> Problems(string xml, string schema)
    {
        using var stream = typeof(XmlSchemas).Assembly.GetManifestResourceStream(schema)!;
        using var reader = XmlReader.Create(stream);
        var schemas = new XmlSchemaSet();
        schemas.Add(null, reader);
        var problems = new List<string>();
        XDocument.Parse(xml, LoadOptions.SetLineInfo).Validate(schemas, (_, e) => problems.Add($"{e.Exception.LineNumber}: {e.Message}"));
        return problems;
    }
}
