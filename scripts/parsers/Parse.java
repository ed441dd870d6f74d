import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses expressions, which standard input has with a NUL after each, with the compiler's own parser. Writes one line
 * for each: what is wrong with it, or `ok` and its strings, each as the hexadecimal digits of its UTF-16 units.
 */
final class Parse {
  public static void main(String[] arguments) throws IOException {
    String given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    Map<URI, Sample> samples = new LinkedHashMap<>();
    for (String expression : given.split("\0")) {
      Sample sample = new Sample(samples.size(), expression);
      samples.put(sample.toUri(), sample);
    }
    var found = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("-Xmaxerrs", "1000000");
    var task = (JavacTask) compiler.getTask(null, null, found, options, null, samples.values());
    for (CompilationUnitTree unit : task.parse()) {
      samples.get(unit.getSourceFile().toUri()).scan(unit);
    }
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      samples.get(one.getSource().toUri()).wrong = one.getMessage(null).replace('\n', ' ');
    }
    StringBuilder lines = new StringBuilder();
    for (Sample sample : samples.values()) lines.append(sample.verdict()).append('\n');
    System.out.print(lines);
  }

  /** An expression as the only statement of a method, and what was found in it. */
  private static final class Sample extends SimpleJavaFileObject {
    private final String text;
    private final List<String> strings = new ArrayList<>();
    private String wrong = "";

    Sample(int number, String expression) {
      super(URI.create("string:///Sample" + number + ".java"), Kind.SOURCE);
      text = "class Sample { void call() throws Exception {\n" + expression + "\n; } }";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    void scan(CompilationUnitTree unit) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
          var body = method.getBody().getStatements();
          boolean isOne = body.size() == 1 && body.get(0) instanceof ExpressionStatementTree;
          if (!isOne) wrong = "not one call";
          return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String value) strings.add(digits(value));
          return super.visitLiteral(literal, nothing);
        }
      }.scan(unit, null);
    }

    String verdict() {
      return wrong.isEmpty() ? "ok " + String.join(" ", strings) : wrong;
    }
  }

  private static String digits(String value) {
    StringBuilder digits = new StringBuilder("#");
    value.chars().forEach(unit -> digits.append(HexFormat.of().toHexDigits((char) unit)));
    return digits.toString();
  }
}
