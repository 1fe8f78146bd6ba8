using System.Globalization;
using System.Xml;
using StackLint.Engine.Results;
using StackLint.Reporting.Xml;

namespace StackLint.Reporting.JUnit;

/// <summary>
/// JUnit XML in the layout that Jenkins' xUnit plugin describes and that GitLab, Azure Pipelines and others read. A case fails when
/// its finding is at or above the threshold, so that the suites are green exactly when the run is; weaker findings pass and are
/// told in the case's output. Suppressed ones are skipped.
/// </summary>
public sealed class JUnitReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var suites = TestSuite.Of(result, context);
        output.Write(ReportXml.Document(xml =>
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "stacklint");
            WriteNumber(xml, "tests", suites.Sum(static s => s.Cases.Length));
            WriteNumber(xml, "failures", suites.Sum(static s => s.Count(CaseOutcome.Failed)));
            WriteNumber(xml, "errors", suites.Sum(static s => s.Count(CaseOutcome.Error)));
            foreach (var suite in suites)
            {
                WriteSuite(xml, suite);
            }

            xml.WriteEndElement();
        }));
    }

    private static void WriteSuite(XmlWriter xml, TestSuite suite)
    {
        xml.WriteStartElement("testsuite");
        WriteText(xml, "name", suite.Name);
        WriteNumber(xml, "tests", suite.Cases.Length);
        WriteNumber(xml, "failures", suite.Count(CaseOutcome.Failed));
        WriteNumber(xml, "errors", suite.Count(CaseOutcome.Error));
        WriteNumber(xml, "skipped", suite.Count(CaseOutcome.Skipped));
        foreach (var testCase in suite.Cases)
        {
            xml.WriteStartElement("testcase");
            WriteText(xml, "name", testCase.Name);
            WriteText(xml, "classname", suite.Name);
            WriteOutcome(xml, testCase);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, TestCase testCase)
    {
        var element = testCase.Outcome switch
        {
            CaseOutcome.Failed => "failure",
            CaseOutcome.Error => "error",
            CaseOutcome.Skipped => "skipped",
            _ => testCase.Details is null ? null : "system-out",
        };
        if (element is null)
        {
            return;
        }

        xml.WriteStartElement(element);
        if (testCase.Type is { } type)
        {
            WriteText(xml, "type", type);
        }

        if (testCase.Message is { } message)
        {
            WriteText(xml, "message", message);
        }

        if (testCase.Details is { } details)
        {
            xml.WriteString(ReportXml.Of(details));
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, ReportXml.Of(text));

    private static void WriteNumber(XmlWriter xml, string name, int number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
