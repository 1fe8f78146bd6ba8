using System.Globalization;
using System.Xml;
using StackLint.Engine.Results;
using StackLint.Reporting.Xml;

namespace StackLint.Reporting.Checkstyle;

/// <summary>Checkstyle's XML, which many servers and editors read: every file, those without findings too, as Checkstyle has it.</summary>
public sealed class CheckstyleReporter : IReporter
{
    // The version of the layout that readers know; Checkstyle itself writes its own.
    private const string LayoutVersion = "4.3";

    public void Write(LintResult result, ReportContext context, TextWriter output) => output.Write(ReportXml.Document(xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", LayoutVersion);
        foreach (var file in FileFindings.Of(result, result.Active))
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", ReportXml.Of(file.Path ?? "stacklint"));
            foreach (var finding in file.Findings)
            {
                WriteFinding(xml, finding);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }));

    private static void WriteFinding(XmlWriter xml, ReportedDiagnostic finding)
    {
        var start = finding.Diagnostic.Location.GetLineSpan().StartLinePosition;
        xml.WriteStartElement("error");
        if (finding.Path is { Length: > 0 })
        {
            xml.WriteAttributeString("line", (start.Line + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("column", (start.Character + 1).ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            // Checkstyle's own way of speaking of no line.
            xml.WriteAttributeString("line", "0");
        }

        xml.WriteAttributeString("severity", SeverityNames.Of(finding.Severity));
        xml.WriteAttributeString("message", ReportXml.Of(finding.Message));
        xml.WriteAttributeString("source", $"stacklint.{finding.Id}");
        xml.WriteEndElement();
    }
}
